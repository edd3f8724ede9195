// Drafts stay in this browser until they are forgotten. A browser that stores nothing does without.
const KEY = "soan-ban-nhap";

export function keptDraft() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? null;
  } catch {
    return null;
  }
}

export function keepDraft(draft) {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft() {
  try {
    localStorage.removeItem(KEY);
  } catch { /* nothing was stored */ }
}
