import { createFileRoute } from '@tanstack/react-router';
import { NoticeSettingsPage } from '../../features/notices/settings-page.tsx';

export const Route = createFileRoute('/_app/settings/notices')({ component: NoticeSettingsPage });
