// Runs before the first paint, so that the page never flashes in the other theme. A file of its own
// because the content security policy allows no inline scripts.
(() => {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const choice = () => {
    try {
      return localStorage.getItem('kintsugi.theme');
    } catch {
      return null; // storage is blocked: follow the system
    }
  };
  const apply = () => {
    const chosen = choice();
    const theme =
      chosen === 'light' || chosen === 'dark' ? chosen : dark.matches ? 'dark' : 'light';
    document.documentElement.dataset.theme = theme;
  };
  apply();
  dark.addEventListener('change', apply);
  addEventListener('kintsugi-theme', apply);
  // Zod compiles its checks with `new Function` where it may; the policy forbids that.
  globalThis.__zod_globalConfig = { jitless: true };
})();
