"""What serialises one profile's changes."""

from tutor.database import row


async def lock_profile(profile_id: int) -> None:
    """What changes one profile's cards and schedules goes one after the other; held to the transaction's end."""
    await row("SELECT 1 FROM profile WHERE id = $1 FOR NO KEY UPDATE", profile_id)
