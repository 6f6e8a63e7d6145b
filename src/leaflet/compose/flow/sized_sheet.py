"""The measures of a flow at one size of type: they shrink with it."""

from functools import cached_property
from math import sqrt
from typing import Final

from leaflet.compose.flow.band_sheet import BandMeasures
from leaflet.compose.flow.manner import Manner
from leaflet.compose.flow.references import ReferenceStyle
from leaflet.compose.flow.sheet import Boxes, FlowSheet, Lines
from leaflet.compose.parts.blocks import Setter
from leaflet.compose.parts.growth import scaled
from leaflet.page import Ink

CODE_SHARE: Final = 10.0  # a camera reads a code from ten times its side


class SizedSheet:
    """A sheet at one size of type: its boxes, connectors, bands, chips and codes, in pt."""

    def __init__(self, setter: Setter, sheet: FlowSheet, manner: Manner) -> None:
        """Take the setter, which has the size of type."""
        self.setter, self.sheet, self.manner = setter, sheet, manner

    @cached_property
    def shrink(self) -> float:
        """How much smaller than its largest the running text is."""
        summary = self.sheet.type.summary
        return summary.at(self.setter.ease) / summary.size

    @cached_property
    def boxes(self) -> Boxes:
        """The measures of boxes at this size of type."""
        return scaled(self.sheet.boxes, self.shrink)

    @cached_property
    def lines(self) -> Lines:
        """The measures of connectors at this size of type."""
        return scaled(self.sheet.lines, self.shrink)

    @cached_property
    def bands(self) -> BandMeasures:
        """The measures of bands at this size of type."""
        return scaled(self.sheet.bands.measures, self.shrink)

    @property
    def question_size(self) -> float:
        """The size of a question's words, in pt."""
        return self.sheet.type.question.at(self.setter.ease)

    @property
    def code_side(self) -> float:
        """The side of a code in pt: a tenth of the distance from which it is read."""
        distance, ease = self.sheet.distance, self.setter.ease
        asked = distance.near + ease * (distance.far - distance.near)
        least = min(distance.near, distance.least + ease * (distance.far - distance.least))
        return (least + self.manner.reach * (asked - least)) / CODE_SHARE

    @cached_property
    def chip(self) -> ReferenceStyle:
        """How chips are set."""
        types, inks, boxes = self.sheet.type, self.sheet.tone, self.boxes
        return ReferenceStyle(
            role=types.reference,
            ink=inks.ink,
            line=inks.accent,
            ground=self.sheet.grounds.desk,
            across=boxes.reference_across,
            down=boxes.reference_down,
            gap=self.bands.row,
            rule=boxes.question_rule,
            above=self.sheet.above,
            below=self.sheet.below,
        )

    @property
    def roundest(self) -> float:
        """The greatest radius of a bar that keeps its chips, which are round, out of its corners.

        A circle inside another one's corner, ``across`` and ``down`` from its sides; between the
        two there is as much white as their lines are thick.
        """
        white = self.boxes.start_rule + self.boxes.question_rule
        across, down = (max(0.0, each - white) for each in (self.boxes.across, self.boxes.down))
        chip = self.sheet.type.reference.at(self.setter.ease) + white
        return across + down + chip + sqrt(2 * across * down)

    @property
    def alarm(self) -> Ink:
        """The ink of what is for emergencies."""
        return self.sheet.tone.emergency
