/** Composition root: the only file that knows all layers. */
import { mount } from 'svelte';
import App from './App.svelte';
import { createApi } from './api/create-api';
import { EngineClient } from './engine/engine-client';
import { PhotoPreparation } from './photo/prepare-photo';
import { registerServiceWorker } from './pwa/registration';
import { startEngineWorker } from './pwa/start-engine-worker';
import { CritiqueQueue } from './state/critique-queue.svelte';
import { EngineStatus } from './state/engine-status.svelte';
import { PhotoUrls } from './state/photo-urls.svelte';
import { Preferences } from './state/preferences.svelte';
import { openStorage } from './storage/open-storage';
import { words } from './ui/text/words';
