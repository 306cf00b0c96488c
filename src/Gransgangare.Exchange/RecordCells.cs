using Gransgangare.Core;

namespace Gransgangare.Exchange;

/// <summary>The cells of events.csv, interventions.csv and consents.csv, in order of their columns.</summary>
internal static class RecordCells
{
    public static void Write(CellSink sink, Participation participation, ParticipationEvent @event)
    {
        sink.Text(participation.Person);
        sink.Text(participation.Operation);
        sink.Day(@event.Date);
        sink.Text(@event.Kind.Code);
    }

    public static void Write(CellSink sink, Participation participation, Intervention intervention)
    {
        sink.Text(participation.Person);
        sink.Text(participation.Operation);
        sink.Text(intervention.Kind.Code);
        sink.Day(intervention.Period.Start);
        sink.Day(intervention.Period.End);
        sink.Text(intervention.Name);
    }

    public static void Write(CellSink sink, Participation participation, Consent consent)
    {
        sink.Text(participation.Person);
        sink.Text(participation.Operation);
        sink.Text(consent.Kind.Code);
        sink.Day(consent.Given);
        sink.Day(consent.Withdrawn);
    }
}
