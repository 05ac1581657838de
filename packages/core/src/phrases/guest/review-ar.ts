import type { GuestReviewPhrases } from './review-en.ts';

export const guestReviewAr: GuestReviewPhrases = {
  review_title: 'رسالة من {student} لتقرؤوها',
  review_asked:
    'يطلب منكم {advisor} من {school} قراءة رسالة يودّ {student} إرسالها، وأن تقولوا إن كان يمكن إرسالها.',
  review_until: 'هذه الصفحة مفتوحة حتى {date}. ولا بأس أيضًا إن لم تجيبوا.',
  review_note: 'ويضيف {advisor}',
  review_to: 'هي موجهة إلى',
  review_letter: 'الرسالة',
  review_subject: 'الموضوع',
  review_look: 'ما ينبغي النظر فيه',
  review_look_who: 'هل تقول من هو {student} وكيف وجد الشخص؟',
  review_look_why: 'هل تقول لماذا هذا الشخص بعينه، بكلمات لا تصلح لغيره؟',
  review_look_ask: 'هل تطلب محادثة قصيرة للتعلم، لا وظيفة؟',
  review_look_easy: 'هل الرد عليها سهل: كم من الوقت، وبأي طريقة، ومتى؟',
  review_look_tone: 'هل هي قصيرة ولطيفة، والأسماء والإملاء صحيحة؟',
  review_answer: 'جوابكم',
  review_change: 'تغيير الصياغة',
  review_change_hint: 'يرى {student} كل تغيير ويأخذها كلها بنقرة واحدة.',
  review_text: 'النص كما تكتبونه أنتم',
  review_kept: 'ما يقوله القراء في {school} كثيرًا',
  review_kept_hint: 'ما تختارونه يضاف إلى كلماتكم.',
  review_words: 'كلماتكم إلى {student}',
  review_decide: 'هل يمكن إرسالها؟',
  review_approve: 'نعم، كما هي',
  review_approve_edits: 'نعم، بصياغتي',
  review_changes: 'ليس بعد: ينبغي تغيير شيء أولًا',
  review_send: 'إرسال جوابي',
  review_privacy:
    'يرى {student} و{advisor} جوابكم واسمكم. وترون هذه الرسالة وحدها، ولا شيء آخر من دفتر {student}.',
  review_decline: 'لا أستطيع قراءتها هذه المرة',
  review_declined: 'قلتم إنكم لا تستطيعون قراءتها هذه المرة. {advisor} يعلم ذلك. شكرًا لكم.',
  review_thanks: 'شكرًا لقراءتكم',
  review_done_approve: 'قلتم إن الرسالة يمكن إرسالها كما كانت. وقد أُبلغ {student}.',
  review_done_edits: 'قلتم نعم بصياغتكم. وقد أُبلغ {student} ويمكنه أخذها.',
  review_done_changes: 'طلبتم تغييرات. وقد أُبلغ {student} وسيقرأ كلماتكم.',
  review_moved_on_title: 'تغيّرت الرسالة',
  review_moved_on:
    'غيّر {student} الرسالة منذ أن سُئلتم، فلم يبق هنا ما يُقرَّر. شكرًا لوقتكم. وإن أراد {advisor} أن تقرؤوا الجديدة وصلتكم رسالة أخرى.',
  review_elsewhere: 'أجاب شخص آخر في هذه الأثناء. شكرًا لوقتكم: لم يبق هنا ما تفعلونه.',
  review_held:
    'شخص في {school} يعمل على الرسالة في هذه اللحظة، فلم يُحفظ شيء. ما كتبتموه باقٍ أدناه: يرجى إرساله مرة أخرى بعد ربع ساعة.',

  e_edits: 'يرجى تغيير الكلمات أولًا، أو اختيار جواب آخر.',
  e_edits_unsaid: 'غيّرتم الكلمات. اختاروا «نعم، بصياغتي»، أو أعيدوها كما كانت.',
  e_comment: 'يرجى قول ما ينبغي أن يغيّره {student}.',
};
