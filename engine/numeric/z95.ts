/** Φ⁻¹(0.975): standard errors to each side of an interval of 95 %. */
export const Z95 = 1.959963984540054;
