/** Base64 of the SHA-256 of `reportStyles()`: a constant, because a page without https cannot compute it. A test says when it is old. */
export const styleHash = "67DkjOUg3KxPNBWtGuEXjBnfU8xPucOu+IAph2rZ7V8=";
