import { createRequire } from 'node:module';
const require = createRequire('/work/main/e2e/package.json');
const { chromium } = require('@playwright/test');
const base='http://localhost:4277';const link=process.argv[2];
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-background-networking','--disable-component-update','--disable-sync','--no-first-run']});
const watch=(p,n)=>{p.on('console',m=>{if(['error','warning'].includes(m.type()))console.log('CONSOLE',n,m.text())});p.on('pageerror',e=>console.log('PAGEERROR',n,e.message));};
// bytes on the wire
{const c=await b.newContext({viewport:{width:360,height:740},locale:'de-DE'});const p=await c.newPage();watch(p,'link');const cdp=await c.newCDPSession(p);await cdp.send('Network.enable');let n=0;cdp.on('Network.loadingFinished',e=>{n+=e.encodedDataLength});await p.goto(link);await p.waitForTimeout(1500);console.log('opening wire',n);await p.screenshot({path:'/tmp/s-open-360.png'});await p.getByRole('button',{name:'Einladung öffnen'}).click();await p.waitForTimeout(2500);console.log('first view wire',n);
await p.getByRole('button',{name:'An die Stellvertretung übergeben'}).click();await p.waitForTimeout(800);await p.getByRole('button',{name:'Vielleicht'}).click();await p.waitForTimeout(800);await p.screenshot({path:'/tmp/s-link2-360.png'});console.log(await p.locator('[role=status]').allTextContents());await c.close();}
const c=await b.newContext({viewport:{width:1440,height:900},locale:'de-DE'});const p=await c.newPage();watch(p,'sign');
for(const [n,u] of [['signin','/anmelden'],['signup','/registrieren'],['forgot','/passwort-vergessen'],['privacy','/datenschutz'],['mails','/demo/mails'],['magic','/anmelden/link#abc'],['invite','/einladung'],['nolink','/l'],['badlink','/l#quatsch']]){await p.goto(base+u);await p.waitForTimeout(900);await p.screenshot({path:`/tmp/s-${n}-1440.png`,fullPage:true});}
await p.goto(base+'/anmelden');await p.getByRole('button',{name:'Anmelden als Teilnahme'}).click();await p.waitForTimeout(2500);console.log(p.url());await p.screenshot({path:'/tmp/s-over-1440.png',fullPage:true});
await p.goto(base+'/konto');await p.waitForTimeout(1500);await p.screenshot({path:'/tmp/s-konto-1440.png',fullPage:true});
const st=await c.storageState();
for(const s of ['light','dark']){const m=await b.newContext({viewport:{width:360,height:740},colorScheme:s,locale:'de-DE',storageState:st});const q=await m.newPage();watch(q,'m');for(const [n,u] of [['over','/uebersicht'],['konto','/konto'],['mails','/demo/mails'],['signin','/anmelden']]){await q.goto(base+u);await q.waitForTimeout(1200);await q.screenshot({path:`/tmp/s-${n}-360-${s}.png`,fullPage:true});console.log(n,s,'overflow',await q.evaluate(()=>document.documentElement.scrollWidth>innerWidth));}await m.close();}
await b.close();
