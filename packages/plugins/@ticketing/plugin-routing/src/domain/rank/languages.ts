/** Whether one of these languages is the wanted one, whatever its region: who speaks "zh" understands "zh-CN" and "zh_TW". */
export const speaks = (languages: readonly string[], wanted: string): boolean => {
  const language = languageWithoutRegion(wanted);
  return language !== '' && languages.some((one) => languageWithoutRegion(one) === language);
};

const languageWithoutRegion = (code: string): string => code.split(/[-_]/, 1)[0].trim().toLowerCase();
