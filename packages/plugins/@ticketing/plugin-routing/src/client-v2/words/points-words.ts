/** Points as people read them: whole, or with one decimal below ten. */
export const pointsWords = (points: number): string => String(points >= 10 ? Math.round(points) : Math.round(points * 10) / 10);
