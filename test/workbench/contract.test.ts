import { describeWorkbook } from '../contract/workbook.ts';
import { hostGrid } from './host.ts';

describeWorkbook('the workbench', hostGrid, { screen: true });
