/** The bytes a Base64 text stands for; null where it is none. A data URL's head is left off. */
export function bytesOf(base64: string): Uint8Array | null {
  const text = base64.replace(/^data:[^,]*;base64,/, "").replace(/\s+/g, "");
  if (text === "" || text.length % 4 === 1 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
