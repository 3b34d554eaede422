// The panel's entry: asks what is in the folder and shows it beside the kiosk.
import { mount } from 'svelte';
import { desk } from './desk.ts';
import Desk from './Desk.svelte';
import './styles/index.css';

const state = await desk.call('desk.read');
mount(Desk, { target: document.body, props: { first: state } });
