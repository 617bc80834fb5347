/** Values of `--test`: names, and files of tests; a name may be a list with commas. */
export function namedTests(given: readonly string[]): { readonly names: readonly string[]; readonly files: readonly string[] } {
  const files = given.filter(isFile);
  const names = given.filter((value) => !isFile(value)).flatMap((value) => value.split(",").map((name) => name.trim()));
  return { names: [...new Set(names)], files: [...new Set(files)] };
}

function isFile(value: string): boolean {
  return /\.(ya?ml|json)$/i.test(value) || /[\\/]/.test(value);
}
