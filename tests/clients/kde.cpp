// KDE's calendar library reads a file: prints the events as it keeps them.
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>
#include <cstdio>
using namespace KCalendarCore;

int main(int, char **arguments) {
    MemoryCalendar::Ptr calendar(new MemoryCalendar(QTimeZone::utc()));
    if (!ICalFormat().load(calendar, QString::fromUtf8(arguments[1]))) return 1;
    QJsonArray events;
    for (const Event::Ptr &event : calendar->rawEvents()) {
        const bool days = event->allDay();
        // The library gives the last day of a whole day's event; a feed the day after.
        const auto moment = [days](const QDateTime &at, int more) {
            return days ? at.date().addDays(more).toString(Qt::ISODate) : at.toUTC().toString(Qt::ISODate);
        };
        const auto status = event->status();
        events.append(QJsonObject{
            {"uid", event->uid()}, {"summary", event->summary()},
            {"start", moment(event->dtStart(), 0)}, {"end", moment(event->dtEnd(), 1)},
            {"status", status == Incidence::StatusCanceled    ? "CANCELLED"
                       : status == Incidence::StatusTentative ? "TENTATIVE"
                                                              : "CONFIRMED"},
            {"categories", QJsonArray::fromStringList(event->categories())},
        });
    }
    std::puts(QJsonDocument(events).toJson(QJsonDocument::Compact).constData());
}
