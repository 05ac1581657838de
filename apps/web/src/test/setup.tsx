import '../styles.css';
import '../lib/i18n.ts';
