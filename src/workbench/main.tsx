import { createRoot } from 'react-dom/client';
import './page/page.css';
import { Workbench } from './page/Workbench.tsx';

const place = document.getElementById('workbench');
const language = new URLSearchParams(window.location.search).get('lang') === 'en' ? 'en' : 'zh';
if (place) createRoot(place).render(<Workbench language={language} />);
