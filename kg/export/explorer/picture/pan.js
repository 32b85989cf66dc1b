"use strict";

// While the hand drags the ground, what was drawn moves along as one image: thousands of shapes cannot be drawn anew
// sixty times a second. They are when the hand lets go, and where it pauses and there was more beyond the window.
(() => {
  const { picture } = app;
  const { network, container } = picture;
  const PAUSE = 180; // milliseconds
  let held = null; // { image, x, y }: the picture as it was, and where its origin lay
  let timer = 0;

  const origin = () => network.canvasToDOM({ x: 0, y: 0 });
  const hide = (hideNodesOnDrag) => network.setOptions({ interaction: { hideNodesOnDrag, hideEdgesOnDrag: hideNodesOnDrag } });

  const allInWindow = () => {
    const { width, height } = picture.size();
    return picture.nodeIds().every((id) => {
      const { x, y } = picture.at(id);
      return x >= 0 && y >= 0 && x <= width && y <= height;
    });
  };

  const take = () => {
    const drawn = container.querySelector("canvas");
    const image = app.el("canvas", { width: drawn.width, height: drawn.height });
    image.getContext("2d").drawImage(drawn, 0, 0);
    return { image, ...origin(), all: allInWindow() };
  };

  const drawAnew = () => {
    held = null;
    hide(false); // draws, too
  };

  picture.isHeld = () => held !== null;

  /** The hand takes the ground. */
  picture.hold = () => {
    const now = take();
    if (!now.all && !picture.large()) return; // a small picture is drawn fast enough
    held = now;
    hide(true);
  };

  /** The hand lets go. */
  picture.letGo = () => {
    clearTimeout(timer);
    if (held) drawAnew();
    else network.redraw();
  };

  /** Draws what is held where the hand has moved it. */
  picture.drawHeld = (ctx) => {
    const [now, ratio] = [origin(), ctx.canvas.width / picture.size().width];
    ctx.save();
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.drawImage(held.image, Math.round((now.x - held.x) * ratio), Math.round((now.y - held.y) * ratio));
    ctx.restore();
    clearTimeout(timer);
    if (held.all) return;
    timer = setTimeout(() => {
      drawAnew();
      picture.hold();
    }, PAUSE);
  };
})();
