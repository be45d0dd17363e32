'use strict';
// Shows one picture at a time; without this script all of them stand side by side.
const slides = Array.from(document.querySelectorAll('#slides figure'));
const slider = document.getElementById('slider');
if (slider) {
  const output = document.querySelector('output');
  const show = () => {
    slides.forEach((slide, i) => { slide.hidden = i !== Number(slider.value); });
    const caption = slides[Number(slider.value)].querySelector('figcaption').textContent;
    output.textContent = caption;
    slider.setAttribute('aria-valuetext', caption);
  };
  document.getElementById('control').hidden = false;
  document.getElementById('slides').classList.add('single');
  slider.addEventListener('input', show);
  show();
}
