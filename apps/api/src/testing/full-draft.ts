/** A whole text as the composer sends it. */
export const aFullDraft = (
  text = 'Dear Dr. Okafor, …',
  to: { name: string; address: string | null } = { name: 'Amara', address: null },
) => ({
  kind: 'nudge',
  templateId: null,
  channel: 'email',
  subject: null,
  text,
  slots: {},
  to: { kind: 'contact', ...to },
  cc: [],
  attachments: [],
  draftedAt: '2026-03-02T10:00:00.000Z',
  renderedWith: null,
  plannedAt: '2026-03-02T10:00:00.000Z',
  confirmations: {
    finalTextSeen: true,
    nothingCameSince: true,
    claimsSourced: true,
    accessLine: false,
  },
});
