/** Measures of the timeline's picture, in its own units. */
export const WIDTH = 760;
export const MOMENTS_HEIGHT = 32;
export const DENSITY_HEIGHT = 30;
export const LANE_HEIGHT = 30;
export const AXIS_HEIGHT = 24;
