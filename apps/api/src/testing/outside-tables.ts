import { asSystem } from '@acquaint/db/tenant';
import { uuid7 } from '@acquaint/db/uuid7';
import type { TestApp } from './test-app.ts';
import type { World } from './world.ts';

/** One row in each table of what leaves, comes in and is told, so that a leak could be seen. */
export async function fillOutsideTables(app: TestApp, world: World): Promise<void> {
  const at = app.clock.now;
  const place = { organizationId: world.school.id, studentId: world.userId, userId: world.userId };
  const { contactId } = await world.interview();
  const interview = { interviewId: world.interviewId, contactId };
  const later = '2026-12-01T00:00:00.000Z';
  await asSystem(app.deps.database, { reason: 'rows for a test' }, async (tx) => {
    const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
      const id = uuid7();
      const full = JSON.stringify({ createdAt: at, ...place, ...row, id });
      await tx.query(
        `INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(null::"${table}", $1)`,
        [full],
      );
      return id;
    };
    const { rows } = await tx.query<{ id: string }>(
      `SELECT "id" FROM "OutboxMessage" WHERE "organizationId" = $1 LIMIT 1`,
      [world.school.id],
    );
    const outboxId = rows[0]?.id;
    const subject = { subjectKind: 'interview', subjectId: world.interviewId };
    await insert('PlannedReminder', {
      ...subject,
      recipientId: world.userId,
      kind: 'thank_you',
      occurrence: 'first',
      channel: 'mail',
      ruleId: 'R84',
      params: {},
      dueAt: at,
      fireAt: at,
      status: 'planned',
      late: false,
    });
    await insert('AttentionState', {
      key: 'no_contact',
      kind: 'no_contact',
      version: 1,
      updatedAt: at,
    });
    await insert('StaffNote', {
      version: 1,
      audience: 'staff',
      text: 'Shy on the phone.',
      earlier: [],
      createdBy: world.userId,
    });
    await insert('SavedView', { version: 1, name: 'Stuck', filter: {}, isDefault: false });
    await insert('ResearchSource', {
      version: 1,
      title: 'Water careers',
      url: 'https://library.example.edu/water',
      note: 'Pay and outlook by region.',
      kind: 'occupation_profile',
      language: 'en',
      groups: [],
      fieldIds: [],
      state: 'published',
      createdBy: world.userId,
      updatedAt: at,
    });
    await insert('HelpPage', {
      version: 1,
      text: 'Come by on Tuesdays.',
      updatedBy: world.userId,
      updatedAt: at,
    });
    await insert('NoteInspection', { status: 'open', askedAt: at, dueOn: '2026-04-01' });
    const nudgeId = await insert('Nudge', {
      senderId: world.userId,
      carerId: world.userId,
      subject: 'Hello',
      text: 'Come by.',
      lookedAt: at,
    });
    await insert('NudgeRecipient', { nudgeId, status: 'waiting', dueAt: later });
    await insert('NudgeRule', {
      carerId: world.userId,
      cohortId: world.cohortId,
      version: 1,
      reason: 'no_contact',
      days: 14,
      repeatDays: 14,
      workingDaysOnly: true,
      subject: 'Hello',
      text: 'Come by.',
      nextRunAt: later,
    });
    await insert('DeliveryEvent', { outboxId, at, kind: 'queued' });
    await insert('InboundMail', {
      ...interview,
      outboxId,
      sourceKey: 'one',
      kind: 'reply',
      status: 'filed',
      fromAddress: 'a@b.example',
      text: 'Yes.',
      droppedAttachments: 0,
      receivedAt: at,
    });
    await insert('GuestLink', {
      ...interview,
      kind: 'supervisor',
      generation: 1,
      tokenHash: uuid7(),
      expiresAt: later,
    });
    const reviewId = await insert('DraftReview', {
      ...interview,
      version: 1,
      kind: 'request',
      channel: 'email',
      text: 'Dear',
      textHash: uuid7(),
      contactTitle: '',
      contactEmployer: '',
      lint: [],
      status: 'waiting',
    });
    await insert('ReviewGuest', {
      reviewId,
      version: 1,
      generation: 1,
      askedBy: world.userId,
      askedAt: at,
      name: 'Ines Vogel',
      email: 'ines.vogel@mill.example',
      identityHashes: [],
      status: 'asked',
      tokenHash: uuid7(),
      expiresAt: later,
    });
    const assignmentId = await insert('Assignment', {
      version: 1,
      cohortId: world.cohortId,
      title: 'Three talks',
      instructions: '',
      terms: {},
      dueAt: later,
      createdBy: world.userId,
      updatedAt: at,
    });
    await insert('AssignmentPlace', { assignmentId, window: 0, draftVersion: 0 });
    const submissionId = await insert('Submission', {
      assignmentId,
      number: 1,
      submittedAt: at,
      lateness: {},
      talks: [],
      reflection: 'Much.',
    });
    await insert('SubmissionGrade', {
      submissionId,
      number: 1,
      marks: {},
      points: 1,
      deduction: 0,
      total: 1,
      outOf: 1,
      gradedBy: world.userId,
      gradedAt: at,
    });
    await insert('PortfolioAssessment', {
      assignmentId,
      version: 1,
      isIncluded: true,
      showsGrade: false,
      updatedAt: at,
    });
    await insert('ReviewComment', { createdBy: world.userId, text: 'Shorter.' });
    const pack = { version: 1, createdBy: world.userId, updatedAt: at };
    const packId = await insert('QuestionPack', pack);
    await insert('QuestionPackVersion', {
      packId,
      number: 1,
      state: 'draft',
      name: 'Hydrology',
      language: 'en',
      questions: [],
      authorId: world.userId,
      updatedAt: at,
    });
    await insert('QuestionSuggestion', { category: 'DAY', text: 'How so?', status: 'waiting' });
    await insert('PackSigner', {
      fingerprint: uuid7(),
      publicKey: 'k',
      name: 'Southbank',
      confirmedBy: world.userId,
      confirmedAt: at,
    });
    const templateId = await insert('LibraryTemplate', {
      version: 1,
      kind: 'T01',
      language: 'en',
      name: 'First mail',
      createdBy: world.userId,
      updatedAt: at,
    });
    await insert('LibraryTemplateVersion', {
      templateId,
      number: 1,
      state: 'draft',
      body: 'Dear',
      authorId: world.userId,
      updatedAt: at,
    });
    await insert('CalendarFeed', { tokenHash: uuid7(), busyOnly: false });
    const feedId = await insert('BusyFeed', {
      label: 'Classes',
      url: 'https://calendar.example/x.ics',
      status: 'waiting',
      nextFetchAt: later,
    });
    await insert('BusyBlock', { feedId, startsAt: at, endsAt: later });
    await insert('NoticePreference', { version: 1, data: {}, updatedAt: at });
    await insert('Notice', { noticeKey: uuid7(), code: 'mail_received', params: {} });
    const subscriptionId = await insert('PushSubscription', {
      endpoint: 'https://push.example',
      p256dh: 'p',
      auth: 'a',
    });
    await insert('PushMessage', {
      subscriptionId,
      sendKey: uuid7(),
      code: 'mail_received',
      params: {},
      urgency: 'normal',
      expiresAt: later,
      status: 'waiting',
      attempts: 0,
      availableAt: at,
    });
    await insert('CourtesyException', {
      identityHashes: ['one'],
      reason: 'They asked for it.',
      until: '2026-12-01',
    });
    const hostId = await insert('Host', {
      version: 1,
      status: 'agreed',
      origin: 'office',
      askedBy: world.userId,
      askedAt: at,
      fullName: 'Ada Host',
      jobTitle: '',
      employerName: 'River Trust',
      employerKey: 'river trust',
      email: 'a@b.example',
      identityHashes: ['two'],
      topics: [],
      formats: [],
      languages: [],
      capacity: 3,
      everyone: false,
      tokenHash: uuid7(),
      generation: 1,
      linkExpiresAt: later,
      updatedAt: at,
    });
    await insert('HostCohort', { hostId, cohortId: world.cohortId });
    await insert('HostPlace', { ...interview, hostId, takenAt: at });
    await insert('MetricSnapshot', {
      scopeId: world.cohortId,
      night: '2026-03-01',
      from: '2026-01-01',
      until: '2026-06-30',
      cutOffAt: at,
      timeZone: 'Europe/Berlin',
      figures: [],
    });
    await insert('ContactInteraction', { ...interview, kind: 'met', at });
    await insert('ConfidenceAnswer', {
      moment: 'before',
      version: 1,
      ratings: null,
      answeredAt: at,
    });
    await insert('PortfolioChoice', {
      ...interview,
      version: 1,
      isIncluded: true,
      parts: [],
      updatedAt: at,
    });
    const importId = await insert('ImportBatch', {
      fileName: 'students.csv',
      byteCount: 1,
      status: 'undone',
      options: {},
      total: 1,
      cursor: 1,
      counts: {},
      createdBy: world.userId,
    });
    const outcomeImportId = await insert('OutcomeImport', {
      classYear: 2025,
      number: 1,
      fileName: 'outcomes.csv',
      counts: {},
      unlisted: {},
      createdBy: world.userId,
    });
    await insert('GraduateOutcome', {
      classYear: 2025,
      status: 'employed',
      importId: outcomeImportId,
      updatedAt: at,
    });
    await insert('ImportRow', { importId, position: 0, kind: 'created' });
    await insert('CardPhoto', {
      ...interview,
      storageKey: uuid7(),
      mediaType: 'image/jpeg',
      bytes: 1,
      width: 1,
      height: 1,
    });
  });
}
