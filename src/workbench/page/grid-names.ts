/** What the grid calls its parts for screen readers, in English whatever its language is. */
const CHINESE: Readonly<Record<string, string>> = {
  'Sidebar panel': '侧边栏',
  'Close sidebar': '关闭侧边栏',
  'Sheet tabs': '工作表标签',
  Notifications: '通知',
};

/**
 * Gives the parts of the grid their Chinese names, now and whenever it draws new ones.
 * @returns the function that stops it
 */
export function nameInChinese(root: HTMLElement): () => void {
  const rename = (): void => {
    for (const element of root.querySelectorAll('[aria-label]')) {
      const label = element.getAttribute('aria-label') ?? '';
      // The name of the notices ends with the keys that lead there: "Notifications alt+T".
      const [english = label, keys = ''] = label.split(/ (?=alt\+)/);
      const chinese = CHINESE[english];
      if (chinese !== undefined) element.setAttribute('aria-label', `${chinese} ${keys}`.trim());
    }
  };
  const observer = new MutationObserver(rename);
  observer.observe(root, { subtree: true, childList: true, attributeFilter: ['aria-label'] });
  rename();
  return () => observer.disconnect();
}
