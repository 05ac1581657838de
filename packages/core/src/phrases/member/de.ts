import type { MemberWords } from './member-words.ts';

/** German for our own people, who are mostly students: they are addressed with "du". */
export const memberDe: MemberWords = {
  reminders: {
    call_outcome: 'Wie war dein Anruf bei {name}? Ein Wort jetzt erspart später das Raten.',
    nudge_proposal:
      'Jetzt wäre es in Ordnung, {name} noch einmal zu schreiben, falls nichts gekommen ist.',
    contact_suggested: '{name} hat gesagt, wann es passt, und wartet auf deine Antwort.',
    confirmation_due:
      'Schreib {name} eine kurze Bestätigung, damit ihr beide dieselben Angaben habt.',
    contact_note: 'Wenn du magst, schick {name} vor eurem Gespräch eine kurze Nachricht.',
    meeting_soon: 'Dein Gespräch mit {name} ist in {hours} Stunden.',
    resume_old: 'Sieh vor dem Gespräch mit {name} deinen Lebenslauf noch einmal durch.',
    resume_pack:
      'Pack für das Gespräch mit {name} eine Kopie deines Lebenslaufs ein. Sie bleibt in der Tasche, außer du wirst danach gefragt.',
    attire: 'Entscheide heute, was du zum Treffen mit {name} anziehst.',
    tech_check: 'Prüfe Ort, Verbindung und Notizen für dein Gespräch mit {name}.',
    leave_soon:
      'Brich in {minutes} Minuten auf, um {name} zu treffen. Der Weg dauert {travel} Minuten.',
    leave_now: 'Brich jetzt auf, um {name} zu treffen. Der Weg dauert {travel} Minuten.',
    check_in: 'Bist du zurück vom Treffen mit {name}? Sag, dass alles gut ist, und wie es war.',
    did_it_happen:
      'Hat dein Gespräch mit {name} stattgefunden? Ein Klick genügt, was auch immer war.',
    apology:
      'Schreib {name} heute wegen des Gesprächs, zu dem du nicht kommen konntest. Es ist einmal schwer, dann ist es geschafft.',
    missed_meeting:
      'Jemand aus dem Kurs konnte ein Gespräch mit {name} nicht wahrnehmen. Vielleicht hilft Unterstützung bei der Entschuldigung.',
    felt_unsafe:
      'Jemand aus dem Kurs hat sich wegen {name} unsicher gefühlt. Bitte heute darum kümmern.',
    thank_you: 'Schick {name} deinen Dank, solange du noch weißt, was dich bewegt hat.',
    debrief: 'Schreib auf, was du von {name} gelernt hast, bevor es verblasst.',
    business_card:
      'Hast du eine Visitenkarte von {name} bekommen? Trag sie ein, solange du sie in der Hand hast.',
    workplace_signals:
      'Was ist dir am Arbeitsplatz von {name} aufgefallen? Notier es, bevor es verblasst.',
    purpose_outcome: 'Hast du bei {name} gefunden, was du gesucht hast? Hak es ab.',
    referrals: 'Hat {name} dir noch jemanden genannt? Notier die Namen, oder dass es keine gab.',
    linkedin:
      'Wenn {name} sich gern vernetzt, ist heute ein guter Tag dafür, mit einer persönlichen Zeile.',
    referral_check_back: 'Jetzt ist es in Ordnung, {name} freundlich nach {other} zu fragen.',
    thank_introducer:
      'Erzähl {name}, was aus {other} geworden ist. Wer eine Tür geöffnet hat, hört gern, was dahinter war.',
    promise_due: 'Heute ist der Tag für das, was du {name} versprochen hast.',
    promise_ask: 'Jetzt ist es in Ordnung, {name} freundlich nach dem Angebot zu fragen.',
    keep_in_touch: 'Es ist Zeit für ein paar Zeilen an {name}.',
  },
  news: {
    message_bounced:
      'Deine Nachricht an {name} kam zurück: Die Adresse funktioniert nicht. Berichtige sie, dann kann die Nachricht noch einmal hinaus.',
    message_failed:
      'Deine Nachricht an {name} konnte nicht zugestellt werden. Der Mailserver sagt: {answer}',
    message_maybe_sent:
      'Deine Nachricht an {name} ist vielleicht hinausgegangen: Die Verbindung riss im letzten Augenblick ab. Frag nach oder warte, bevor du sie noch einmal schickst.',
    message_too_old:
      'Deine Nachricht an {name} hat zu lange gewartet und wurde nicht verschickt. Sieh sie noch einmal an und schick sie dann ab.',
    message_not_wanted:
      'Deine Nachricht an {name} wurde nicht verschickt: Inzwischen kam die Bitte, keinen Kontakt mehr aufzunehmen.',
    message_overtaken:
      'Deine Nachricht an {name} wurde nicht verschickt, weil sich seither etwas geändert hat. Sieh noch einmal hin.',
    message_dropped:
      'Deine Nachricht an {name} kam nicht an, und deine Hochschule hat sie aus der Warteschlange genommen. Schreib noch einmal, wenn es passt.',
    contact_accepted: '{name} hat eine Zeit gewählt: {time}.',
    contact_proposed: '{name} kann zu diesen Zeiten nicht und schlägt andere vor.',
    contact_call_me: '{name} bittet um deinen Anruf: {number}.',
    contact_convenience: '{name} hat gesagt, wann es passt.',
    contact_moved: '{name} bittet darum, euer Gespräch am {time} zu verschieben.',
    contact_cancelled: '{name} hat euer Gespräch am {time} abgesagt.',
    contact_changed_way: '{name} hat geändert, wie oder wo ihr sprecht.',
    contact_later: '{name} bittet dich, später noch einmal zu fragen.',
    contact_redirected: '{name} schlägt vor, jemand anderen zu fragen.',
    contact_declined: '{name} kann zurzeit nicht mit dir sprechen.',
    contact_stopped: '{name} bittet darum, nicht mehr angeschrieben zu werden.',
    contact_erased:
      'Jemand, den du gefragt hattest, möchte die eigenen Angaben gelöscht haben. Sie stehen nicht mehr in deinem Buch.',
    supervisor_answered: 'Deine Betreuung hat wegen {name} geantwortet.',
    supervisor_named: 'Deine Betreuung schlägt Personen vor, die du fragen kannst: {count}.',
    host_agreed: '{name} spricht gern auch mit anderen Studierenden. Danke, dass du gefragt hast.',
    host_joined:
      'Jemand, den Sie gefragt haben, spricht gern mit Studierenden und steht jetzt in der Liste.',
    mail_received: '{name} hat auf deine Nachricht geantwortet.',
    mail_held:
      'Zu deinem Gespräch mit {name} kam eine Mail. Bitte prüfe, ob sie wirklich von dort ist.',
    mail_away: '{name} ist bis {until} nicht da. Erinnerungen warten so lange.',
    review_approved: 'Dein Text ist freigegeben. Er kann so hinausgehen, wie er ist.',
    review_edits: 'Für deinen Text gibt es einen Vorschlag. Ein Klick übernimmt ihn.',
    review_changes: 'Dein Text wurde gelesen und soll vor dem Absenden geändert werden.',
    review_slow: 'Dein Text wartet noch auf die Beratung. Sie wurde erinnert.',
    review_waiting: 'Ein Entwurf wartet seit mehr als {days} Arbeitstagen auf Ihre Durchsicht.',
    review_guest_asked:
      '{advisor} hat {reviewer} gebeten, deinen Text zu lesen, von außerhalb deiner Schule. Es steht beim Text, und dort kannst du es beenden.',
    review_guest_approved: '{reviewer} hat deinen Text freigegeben. Er kann so hinausgehen.',
    review_guest_edits:
      '{reviewer} schlägt für deinen Text einen anderen Wortlaut vor. Ein Klick übernimmt ihn.',
    review_guest_changes:
      '{reviewer} hat deinen Text gelesen und bittet vor dem Absenden um Änderungen.',
    review_guest_answered:
      '{reviewer} hat zu dem Entwurf geantwortet, den Sie zum Lesen gegeben haben.',
    review_guest_declined:
      '{reviewer} kann den Entwurf nicht lesen. Er wartet auf Sie und Ihr Kollegium.',
    note_shared: 'Deine Beratung hat dir eine Notiz hinterlassen.',
    notes_asked:
      'Jemand möchte sehen, was über die eigene Person notiert ist. Bitte antworten Sie innerhalb von {days} Tagen.',
    notes_answered:
      'Deine Schule hat auf deinen Wunsch geantwortet, die Notizen über dich zu sehen.',
    advisor_nudge: '{from} schreibt: {text}',
    listed_elsewhere:
      '{school} führt dich jetzt auch als Studierende oder Studierenden. Keine Schule sieht etwas von der anderen. Wenn das ein Irrtum ist, sag es bitte {school}.',
    assignment_set: 'Es gibt eine neue Aufgabe: „{title}“, fällig am {due}.',
    assignment_changed: '„{title}“ wurde geändert: fällig am {due}. Bitte sieh noch einmal nach.',
    assignment_graded: '„{title}“ ist zurück, mit {total} von {of} Punkten.',
    assignment_reopened:
      '„{title}“ ist zurück, mit {total} von {of} Punkten. Bis {until} darfst du noch einmal abgeben.',
    question_accepted:
      'Deine Schule nimmt die Frage auf, die du vorgeschlagen hast: „{question}“. Danke.',
    question_declined:
      'Deine Schule nimmt die Frage „{question}“, die du vorgeschlagen hast, nicht auf: {word}',
    busy_feed_failed: 'Dein Kalender „{label}“ lässt sich nicht mehr lesen.',
    facts_differ:
      'Eine Nachricht, ein Kalender oder eine Seite sagt über ein Treffen etwas anderes als der Rest.',
    worker_silent:
      'Seit {time} ist keine Erinnerung und keine Nachricht hinausgegangen: Der Hintergrunddienst schweigt.',
    sending_paused:
      'Das Versenden ruht, weil diese Datenbank wie eine wiederhergestellte Sicherung aussieht.',
  },
  special: {
    meeting_in_minutes: 'Dein Gespräch mit {name} ist in {minutes} Minuten.',
    leave_tomorrow:
      'Plane, um {at} aufzubrechen, um {name} zu treffen. Der Weg dauert {travel} Minuten.',
  },
  mail: {
    several: '{count} Dinge aus Acquaint',
    hello: 'Hallo {name},',
    late: 'Das hätte dich früher erreichen sollen.',
    open_interview: 'Das Gespräch mit {name} öffnen',
    open_app: 'Acquaint öffnen',
    why: 'Du bekommst diese Mail, weil du Acquaint an der Einrichtung {school} nutzt.',
    choose: 'Wählen, was du erfährst und wie',
    switch_off: 'Keine Vorschläge dieser Art mehr',
  },
  switchOff: {
    title: 'Vorschläge dieser Art',
    ask: 'Acquaint schickt dir keine Vorschläge wie diesen mehr:',
    act: 'Keine mehr schicken',
    done: 'Erledigt. Acquaint schickt dir keine Vorschläge dieser Art mehr. In den Einstellungen kannst du sie wieder einschalten.',
    unknown:
      'Dieser Link funktioniert nicht. In den Einstellungen kannst du wählen, was du erfährst.',
    settings: 'Die Einstellungen öffnen',
  },
};
