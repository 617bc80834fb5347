/** Base64 of the SHA-256 of `reportStyles()`: a constant, because a page without https cannot compute it. A test says when it is old. */
export const styleHash = "KuUvh1m6HeWlOCSQ5HvWOhMbQ7UNysF4dytvJuLI7FM=";
