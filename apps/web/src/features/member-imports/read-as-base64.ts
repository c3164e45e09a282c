/** Moved, open elsewhere, or only in a cloud that cannot be reached. */
export class UnreadableFileError extends Error {
  override readonly name = "UnreadableFileError";
}

/** A file's bytes as they fit into JSON. */
export const readAsBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(new UnreadableFileError(file.name, { cause: reader.error }));
    reader.readAsDataURL(file);
  });
