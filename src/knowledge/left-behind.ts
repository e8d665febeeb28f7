/** Tells what systems and editors leave in folders from files that somebody put there. Knows names only. */

/** Names that operating systems, file servers and editors give; compared in lower case. */
const systemNames = new Set([
  'desktop.ini',
  'thumbs.db',
  'ehthumbs.db',
  'ehthumbs_vista.db',
  'icon\r',
  'lost+found',
  '__macosx',
  'network trash folder',
  'temporary items',
  '$recycle.bin',
  'system volume information',
  '@eadir',
  'cvs',
  // Vim creates it for a moment to see whether it may write to the folder.
  '4913',
]);

/** Backups, and files still being written: by editors, downloads, package managers and version control. */
const temporaryEnding =
  /(~|\.sw[a-z]|\.(?:te?mp|bak|backup|old|orig|rej|part|partial|filepart|crdownload|download|autosave|lock)|\.save(?:\.\d+)?|\.(?:rpm|dpkg-|ucf-|pac)(?:save|new|orig|old|dist|tmp|bak)|___jb_(?:tmp|old)___)$/i;

/** Guides and licences that folders carry, in any language or format but YAML: README.ko.md. */
const guide =
  /^(?:readme|licen[cs]e|copying|notice|changelog|changes|contributing|authors|codeowners|security)(?:\.(?!ya?ml$)[a-z-]{1,10})*$/i;

/** Copies that file sync and `git mergetool` make of a file that was changed in two places: they look like files of their own. */
const conflictCopy = /conflicted copy|충돌.{0,99}사본|사본.{0,99}충돌|sync-conflict-\d{8}|[._](?:backup|base|local|remote)_\d+\.yaml$/i;

/** Whether nobody means this file to be read: a hidden file, a backup, a system's own file, a guide. */
export function isLeftBehind(name: string): boolean {
  return /^[.#~]/.test(name) || systemNames.has(name.toLowerCase()) || temporaryEnding.test(name) || guide.test(name);
}

/** Whether this is a second version of a file, which a person has to compare with the first. */
export function isConflictCopy(name: string): boolean {
  return conflictCopy.test(name.normalize('NFC'));
}
