import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TooltipProvider } from '../ui/tooltip.tsx';
import './app.css';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no #app element.');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <TooltipProvider delayDuration={250}>
        <RouterProvider router={router} />
      </TooltipProvider>
    </QueryClientProvider>
  </StrictMode>,
);
