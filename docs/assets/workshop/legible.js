// The smallest type of banners on screens, as in the catalogue of slots.
export const LEAST_PX = 11;
