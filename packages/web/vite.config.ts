import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './build/compress-assets.ts';
import { withoutDom } from './build/without-dom.ts';

/** Where the API listens while developing; `KINTSUGI_SERVER` names another one. */
const server = process.env.KINTSUGI_SERVER ?? 'http://127.0.0.1:4100';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), tailwindcss(), compressAssets()],
  build: {
    target: 'es2023',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es', plugins: () => [withoutDom()] },
  server: { proxy: { '/api': { target: server, ws: true } } },
});
