"""What holds other widgets side by side or one above the other, and draws nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container

if TYPE_CHECKING:
    from typing import Self

    from textual.geometry import Region


class Ground(Container):
    """A container that is never drawn: with it, textual would send again all that stands in it."""

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Arrange what it holds, if that is asked for."""
        return super().refresh(*regions, repaint=repaint and recompose, layout=layout, recompose=recompose)
