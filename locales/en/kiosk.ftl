# At a fair, with nobody beside it.

kiosk = At a fair
kiosk-about = Left as a kiosk, the explorer shows itself until somebody touches it. After 90 seconds without a hand it asks, and then begins anew with what you see now, for the next. Links become codes for a phone; nothing is saved, printed or left behind.
kiosk-way-out = There is no way out by touch. On a keyboard, Ctrl + Alt + K ends it.
kiosk-begin = Leave as kiosk
kiosk-over = The kiosk has ended.
kiosk-show = The explorer shows itself
kiosk-alone = The explorer shows itself. Any key or touch opens it.
kiosk-yours = The explorer is yours.
kiosk-touch = Touch to explore
kiosk-anew = Start over
kiosk-network = Who works with whom
kiosk-network-more = Every mark is a name, every line a tie that a source states. The rings say how near: the region, Italy and Europe, the world.
kiosk-hubs = Where they are
kiosk-hubs-more = Hubs and organisations stand in their own towns. Whom no source places waits beside the map.
kiosk-world = How far the ties reach
kiosk-world-more = Arcs lead from the region to partners abroad; the countries are ranked by their ties.
kiosk-time = What happened when
kiosk-time-more = Projects are bars from beginning to end, by programme; events are marks. What no source dates stands beside the years.
kiosk-still = Still there?
kiosk-still-about = In 20 seconds everything begins anew for the next visitor, and what you chose is gone. Touch anywhere to go on.
kiosk-stay = I am still here
kiosk-left = { $n } seconds left
kiosk-link = Open it on your phone
kiosk-link-about = This screen stays here. Point the camera of your phone at the code:
kiosk-link-code = QR code with the address that is written below it
kiosk-take = Take this view along: point your phone at the code
kiosk-source = { $n ->
    [one] Source: { $sources }
   *[other] Sources: { $sources }
}
