const rules = new Intl.PluralRules('cy');

/** The noun stays in the singular after a number: what changes is how it begins. A form left out is as `other`. */
export type Forms = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;

/** "0 cwestiwn", "1 cwestiwn", "2 gwestiwn", "3 chwestiwn", "6 chwestiwn". Figures as in English. */
export const plural = (n: number, forms: Forms): string =>
  `${n.toLocaleString('en-GB')} ${forms[rules.select(n)] ?? forms.other}`;
