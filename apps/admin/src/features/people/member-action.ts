import { useState } from 'react';
import type { Colleague, StaffMember } from './people-queries.ts';
import { refreshStaff } from './refresh.ts';

export interface MemberActionProps {
  member: StaffMember;
  isMe: boolean;
  /** Who may get the caseload. */
  others: readonly Colleague[];
}

/** A question about one member of staff: whether it is open, and who gets the caseload. */
export function useMemberAction(isMe: boolean) {
  const [isAsking, setAsking] = useState(false);
  const [receiver, setReceiver] = useState('');
  const close = (): void => setAsking(false);
  return {
    isAsking,
    receiver,
    setReceiver,
    open: (): void => {
      setReceiver('');
      setAsking(true);
    },
    close,
    onDone: async (): Promise<void> => {
      // What the page may show depends on the role of whoever reads it.
      if (isMe) return globalThis.location.reload();
      await refreshStaff();
      close();
    },
    // Somebody may have changed it meanwhile: the next try goes by what stands there now.
    onFail: (): void => void refreshStaff(),
  };
}
