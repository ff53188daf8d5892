import requests
API_BASE = "https://api.getkapex.ai/api/v1"
HEADERS = {
"X-API-Key": "YOUR_API_KEY",
"Content-Type": "application/json"
}
def handle_erasure_request(user_id: str) -> dict:
    """Handle a GDPR Article 17 erasure request."""
    # Step 1: Export user data for compliance records (optional)
    export = requests.get(
    f"{API_BASE}/export/{user_id}",
    headers=HEADERS
    )
    # Store export in your compliance archive if required
    # Step 2: Delete all user data from KAPEX
    response = requests.delete(
    f"{API_BASE}/users/{user_id}",
    headers=HEADERS
    )
    result = response.json()
    print(f"Deleted {result['nodes_deleted']} nodes for user {user_id}")
    return result
