<?php // sabre/vobject reads a feed from its input: prints the events, and what it finds amiss.
require '/usr/share/php/Sabre/VObject/autoload.php';
$calendar = Sabre\VObject\Reader::read(stream_get_contents(STDIN));
$moment = fn($time) => strlen((string) $time) === 8
    ? substr($time, 0, 4) . '-' . substr($time, 4, 2) . '-' . substr($time, 6, 2)
    : $time->getDateTime()->format('Y-m-d\TH:i:sP');
$events = [];
foreach ($calendar->VEVENT as $event) {
    $events[] = ['uid' => (string) $event->UID, 'start' => $moment($event->DTSTART),
        'end' => $moment($event->DTEND), 'summary' => (string) $event->SUMMARY,
        'status' => (string) $event->STATUS, 'categories' => $event->CATEGORIES->getParts()];
}
$amiss = array_map(fn($each) => $each['message'], $calendar->validate());
echo json_encode(['events' => $events, 'amiss' => $amiss]);
