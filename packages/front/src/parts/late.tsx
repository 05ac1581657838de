import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { wearLook } from '../look.ts';
import { sessionQuery } from '../session.ts';
import { Bell } from './notices/bell.tsx';

/** What a frame shows once the first screen stands: what is new, in the look of the school. */
export function Late({ href }: { href: string }) {
  const { data } = useQuery(sessionQuery);
  const look = data?.signedIn?.membership?.organization.look;
  useEffect(() => {
    if (look) wearLook(look);
  }, [look]);
  return <Bell href={href} />;
}
