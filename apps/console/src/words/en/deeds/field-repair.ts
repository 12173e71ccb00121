/** What each deed is called on its button. */
export const deeds = {
  'fieldRepair.repairOrders.create': 'File the report',
  'fieldRepair.repairOrders.notify': 'I have told them',
  'fieldRepair.repairOrders.dispatch': 'Dispatch',
  'fieldRepair.repairOrders.accept': 'Accept',
  'fieldRepair.repairOrders.confirm': 'The customer agrees',
  'fieldRepair.repairOrders.arrive': 'I am there',
  'fieldRepair.repairOrders.repaired': 'It is repaired',
  'fieldRepair.repairOrders.signReceipt': 'The customer has signed',
  'fieldRepair.repairOrders.unsolved': 'It is not solved',
  'fieldRepair.repairOrders.evidence': 'File a picture',
  'fieldRepair.repairOrders.reschedule': 'Reschedule',
  'fieldRepair.repairOrders.customerAbsent': 'The customer was absent',
  'fieldRepair.repairOrders.decline': 'I cannot go',
  'fieldRepair.repairOrders.receiptAttempts': 'The customer did not sign',
  'fieldRepair.repairOrders.askAgain': 'Call once more',
  'fieldRepair.repairOrders.closeUnconfirmed': 'Close without their word',
  'fieldRepair.repairOrders.acceptOwnership': 'I take it over',
  'fieldRepair.repairOrders.refuseTechnician': 'The customer refuses this technician',
  'fieldRepair.repairOrders.withdrawNoShow': 'Withdraw the no-show',
  'fieldRepair.repairOrders.cancel': 'Cancel the order',
  'fieldRepair.repairOrders.void': 'Void',
};

/** What follows from it. */
export const follows = {
  'fieldRepair.repairOrders.create': 'Somebody must be told within 5 minutes (FR-02)',
  'fieldRepair.repairOrders.notify': 'The lead dispatches within 10 minutes (FR-03)',
  'fieldRepair.repairOrders.dispatch':
    'The technician accepts within 10 minutes; another region needs a reason (FR-07)',
  'fieldRepair.repairOrders.accept': 'An agent agrees the window with the customer (FR-04)',
  'fieldRepair.repairOrders.confirm': 'The appointment stands; the technician comes in the window',
  'fieldRepair.repairOrders.arrive': 'The result is entered the same day (FR-10)',
  'fieldRepair.repairOrders.repaired':
    'The customer signs and is called; only their word closes it (FR-12, FR-13)',
  'fieldRepair.repairOrders.signReceipt': 'The customer is called (CB-03)',
  'fieldRepair.repairOrders.unsolved': 'A next visit is promised (FR-11)',
  'fieldRepair.repairOrders.reschedule': 'A new window is agreed (FR-05)',
  'fieldRepair.repairOrders.customerAbsent': 'It takes evidence, such as a photo (FR-05)',
  'fieldRepair.repairOrders.decline': 'The lead sends somebody else',
  'fieldRepair.repairOrders.receiptAttempts': 'An attempt to have it signed is recorded (FR-12)',
  'fieldRepair.repairOrders.askAgain': 'The customer is called once more (CB-03, CB-02)',
  'fieldRepair.repairOrders.closeUnconfirmed':
    'Only where nobody can reach the customer; the manager decides (G-02)',
  'fieldRepair.repairOrders.acceptOwnership': 'You answer for it from now on (G-01)',
  'fieldRepair.repairOrders.refuseTechnician': 'They are not sent to this customer again (FR-07)',
  'fieldRepair.repairOrders.withdrawNoShow': 'The last no-show was none (FR-05)',
  'fieldRepair.repairOrders.cancel': 'The customer needs no repair any more',
  'fieldRepair.repairOrders.void': 'Entered in error; it stays on record (G-03)',
};
