// Moderation policies: what a platform has from the beginning, and what it adopts now.
function makePolicy(policy) {
  const box = document.createElement('div');
  box.className = 'dial';
  box.innerHTML = '<div class="head"><label></label><select></select></div><small></small>';
  const [label, select, about] = box.querySelectorAll('label, select, small');
  const all = [policy.own, ...policy.options];
  label.textContent = say('web.policy', policy.platform);
  label.htmlFor = select.id = 'policy ' + policy.path;
  select.append(...all.map(({name}) => new Option(name, name)));
  policy.show = () => {
    const name = story.policies[policy.path] ?? policy.own.name;
    select.value = name;
    select.classList.toggle('changed', policy.path in story.policies);
    about.textContent = say('web.policy.default', all.find(option => option.name === name).about, policy.own.name);
  };
  select.onchange = () => {
    if (select.value === policy.own.name) delete story.policies[policy.path]; else story.policies[policy.path] = select.value;
    // The policy says these itself.
    for (const path of Object.keys(story.values)) if (path.startsWith(policy.path + '.')) delete story.values[path];
    again();
  };
  return box;
}

function makeAdopt({name}) {
  const options = data.interventions.map((it, event) => ({...it, event})).filter(it => it.option && it.platform === name);
  if (!options.length) return null;
  const row = document.createElement('p');
  row.innerHTML = '<label> <select></select></label> <button></button>';
  const [label, select, button] = row.querySelectorAll('label, select, button');
  label.prepend(say('web.adopt', name));
  button.textContent = say('web.adopt.now');
  select.append(...options.map(({option, event}) => new Option(option, event)));
  button.setAttribute('aria-label', say('web.adopt.which', name));
  button.onclick = () => happen(Number(select.value));
  return row;
}
