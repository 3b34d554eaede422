// The staff page's entry: asks which screen is wanted and shows it.
import { mount } from 'svelte';
import '../styles/index.css';
import { staff } from './staff.ts';
import Staff from './Staff.svelte';

const entry = await staff.call('staff.read');
mount(Staff, { target: document.body, props: { first: entry } });
