import '../src/theme.css';
