/** Options of `stemma build`. */
export interface BuildChoices {
  readonly out?: string;
  readonly format?: readonly DossierFormat[];
  readonly words?: number;
  readonly now?: string;
  readonly lang?: string;
  readonly families?: string;
  readonly judgements?: string;
  readonly engine?: string;
  readonly engineModel?: string;
}

/** What a dossier can be written as. */
export type DossierFormat = 'json' | 'md' | 'html';
