import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyPreferences } from './session/preferences.ts';

applyPreferences();
const place = document.getElementById('console');
if (!place) throw new Error('index.html has no place for the console');
createRoot(place).render(<App />);
