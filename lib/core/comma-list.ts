/** The items of a list with commas between them; blanks around them do not count, nor do empty ones. */
export function commaList(list = ''): readonly string[] {
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
