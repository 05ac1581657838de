import { type HelpPage, helpParagraphs, phoneAddress } from '@acquaint/core/help/help-page';
import { Link } from '@acquaint/ui/link';
import { useLingui } from '@lingui/react/macro';
import { CalendarPlus, Mail, Phone } from 'lucide-react';
import type { ReactNode } from 'react';

/** What a school says about where to get help, and the ways to its career office. */
export function HelpText({ page }: { page: HelpPage }) {
  const { t } = useLingui();
  const { text, email, phone, bookingUrl } = page;
  const paragraphs = helpParagraphs(text);
  return (
    <div className="flex max-w-prose flex-col gap-4">
      {paragraphs.map((paragraph, n) => (
        <p key={n} dir="auto" className="whitespace-pre-line">
          {paragraph}
        </p>
      ))}
      {(email ?? phone ?? bookingUrl) !== null && (
        <ul aria-label={t`Ways to the career office`} className="flex flex-col gap-2">
          {bookingUrl !== null && (
            <Way icon={<CalendarPlus />}>
              <Link href={bookingUrl} target="_blank" rel="noreferrer" className="break-all">
                {t`Book a talk`}
              </Link>
            </Way>
          )}
          {email !== null && (
            <Way icon={<Mail />}>
              <Link href={`mailto:${encodeURIComponent(email)}`} className="break-all">
                {email}
              </Link>
            </Way>
          )}
          {phone !== null && (
            <Way icon={<Phone />}>
              <Link href={phoneAddress(phone)}>
                <bdi dir="ltr">{phone}</bdi>
              </Link>
            </Way>
          )}
        </ul>
      )}
    </div>
  );
}

function Way({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex min-h-8 items-center gap-3">
      <span aria-hidden="true" className="text-muted [&_svg]:size-5">
        {icon}
      </span>
      <span className="min-w-0">{children}</span>
    </li>
  );
}
