// The page's entry: asks for the rotation and shows the kiosk.
import { mount } from 'svelte';
import App from './App.svelte';
import { kiosk } from './app/kiosk.ts';
import './styles/index.css';

const rotation = await kiosk.call('rotation.renew');
mount(App, { target: document.body, props: { rotation } });
