/** How a program is called where two of one version may meet: version and the beginning of the hash of its sources. */
export function codeName({ version, code }: { readonly version: string; readonly code?: string | undefined }): string {
  return code === undefined ? version : `${version} (${code.slice(0, 12)})`;
}
