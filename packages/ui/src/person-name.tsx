export interface PersonNameProps {
  name: string;
  /** BCP 47 language of the name, where it is known, for pronunciation by screen readers. */
  lang?: string | undefined;
  className?: string;
}

/** A name from any script inside a sentence of another: isolated, so that it turns nothing around. */
export function PersonName({ name, lang, className }: PersonNameProps) {
  return (
    <bdi dir="auto" lang={lang} className={className} translate="no">
      {name}
    </bdi>
  );
}

/** Any text a person wrote, set in its own direction. */
export function OwnText({ text, className }: { text: string; className?: string }) {
  return (
    <span dir="auto" className={className} style={{ unicodeBidi: 'isolate' }}>
      {text}
    </span>
  );
}
