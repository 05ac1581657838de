import '../styles.css';
import '@acquaint/front/i18n';
