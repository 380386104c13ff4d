/** Code of a language as BCP 47 has it: `en`, `ru`, `pt-BR`. Which there are, the lookup of languages says (CASE-20). */
export type Language = string;
