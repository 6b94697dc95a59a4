import { describeWorkbook } from '../contract/workbook.ts';
import { hostXlsx } from './host.ts';

describeWorkbook('the file host', hostXlsx);
