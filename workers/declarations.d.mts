export declare function writeDeclarations(root: string, entries: readonly string[], folder: string): number;
