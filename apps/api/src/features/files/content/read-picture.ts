/** A picture that ends in the middle of a field is none: null. */
export const readPicture = <T>(read: (bytes: Buffer) => T | null, bytes: Buffer): T | null => {
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};
