/**
 * Characters that carry no words but can break or fool: lone surrogates, controls (PostgreSQL refuses NUL),
 * noncharacters, and the bidirectional overrides, embeddings and isolates that make text read as what it is not.
 */
const unwanted =
  /[^\P{Cc}\t\n\f\r]|[\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFF9-\uFFFB]|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** The text without characters that nobody typed on purpose. Line breaks and tabs stay. */
export const cleanText = (text: string): string => text.replace(unwanted, '');
