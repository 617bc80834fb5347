/** The colours of all charts by the part they play; the text of the page uses ink and muted on paper. */
export const palette = {
  light: {
    paper: "#ffffff",
    ink: "#1b1f24",
    muted: "#59616b",
    grid: "#dfe3e8",
    axis: "#7a838d",
    a: "#2166ac",
    aBand50: "#94bbde",
    aBand90: "#d6e5f3",
    aStrong: "#0c3f73",
    b: "#b35806",
    bBand50: "#dd9a55",
    bBand90: "#fae3cd",
    bStrong: "#6e3300",
    loss: "#9c1f5c",
    path: "#414b56",
  },
  dark: {
    paper: "#14181d",
    ink: "#eceff3",
    muted: "#a9b4bf",
    grid: "#2f363e",
    axis: "#7f8a96",
    a: "#74b3e6",
    aBand50: "#2b567f",
    aBand90: "#1b3247",
    aStrong: "#cfe6fb",
    b: "#fdae61",
    bBand50: "#8f5618",
    bBand90: "#3f2a14",
    bStrong: "#ffe0bd",
    loss: "#f08ab8",
    path: "#c3ccd6",
  },
} as const;

/** A part played by a colour. */
export type Tone = keyof (typeof palette)["light"];
export type ColourScheme = keyof typeof palette;

/** Contrast of two colours (`#rrggbb`) by WCAG 2.1: (L₁ + 0.05) / (L₂ + 0.05), 1 … 21. */
export function contrast(first: string, second: string): number {
  const [darker, lighter] = [luminance(first), luminance(second)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
